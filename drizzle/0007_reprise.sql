CREATE TABLE `boot` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `device` ADD `unsent` integer;--> statement-breakpoint
ALTER TABLE `device` ADD `app` text;--> statement-breakpoint
ALTER TABLE `device` ADD `farewell_at` integer;--> statement-breakpoint
ALTER TABLE `sync_state` ADD `bumped_at` integer;
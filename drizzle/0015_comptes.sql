CREATE TABLE `couts_horaires` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`depuis` text CHECK (typeof("depuis") in ('text', 'null')) NOT NULL,
	`cout_cents` integer CHECK (typeof("cout_cents") in ('integer', 'null')) NOT NULL,
	`origine` text CHECK (typeof("origine") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
ALTER TABLE `avancements` ADD `document_id` text CHECK (typeof("document_id") in ('text', 'null')) REFERENCES chantier_documents(id);--> statement-breakpoint
CREATE INDEX `ix_avancements_document_id` ON `avancements` (`document_id`);--> statement-breakpoint
ALTER TABLE `chantier_finances` ADD `facture_ht_cents` integer CHECK (typeof("facture_ht_cents") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `chantier_finances` ADD `achats_ht_cents` integer CHECK (typeof("achats_ht_cents") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `contacts` ADD `role_depuis` text CHECK (typeof("role_depuis") in ('text', 'null'));--> statement-breakpoint
ALTER TABLE `contacts` ADD `role_fin` text CHECK (typeof("role_fin") in ('text', 'null'));
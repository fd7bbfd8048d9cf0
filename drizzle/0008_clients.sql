CREATE TABLE `client_adresses` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_client_adresses_client_id` ON `client_adresses` (`client_id`);--> statement-breakpoint
CREATE TABLE `consentements` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')) NOT NULL,
	`usage` text CHECK (typeof("usage") in ('text', 'null')) NOT NULL,
	`accord` integer CHECK (typeof("accord") in ('integer', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`moyen` text CHECK (typeof("moyen") in ('text', 'null')) NOT NULL,
	`preuve` text CHECK (typeof("preuve") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_consentements_client_id` ON `consentements` (`client_id`);--> statement-breakpoint
CREATE TABLE `echanges` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_echanges_client_id` ON `echanges` (`client_id`);--> statement-breakpoint
ALTER TABLE `clients` ADD `note` text CHECK (typeof("note") in ('text', 'null'));--> statement-breakpoint
ALTER TABLE `clients` ADD `fusionne_id` text CHECK (typeof("fusionne_id") in ('text', 'null'));
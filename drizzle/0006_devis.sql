CREATE TABLE `budgets_heures` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_budgets_heures_chantier_id` ON `budgets_heures` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `devis_heures` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_devis_heures_devis_id` ON `devis_heures` (`devis_id`);--> statement-breakpoint
CREATE INDEX `ix_devis_heures_chantier_id` ON `devis_heures` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `devis_lignes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`lot` integer CHECK (typeof("lot") in ('integer', 'null')),
	`option` integer CHECK (typeof("option") in ('integer', 'null')),
	`section` text CHECK (typeof("section") in ('text', 'null')),
	`code` text CHECK (typeof("code") in ('text', 'null')),
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`prix_achat` real CHECK (typeof("prix_achat") in ('real', 'null')),
	`coefficient` real CHECK (typeof("coefficient") in ('real', 'null')),
	`prix_unitaire_cents` integer CHECK (typeof("prix_unitaire_cents") in ('integer', 'null')),
	`quantite` real CHECK (typeof("quantite") in ('real', 'null')),
	`unite` text CHECK (typeof("unite") in ('text', 'null')),
	`taux_tva` real CHECK (typeof("taux_tva") in ('real', 'null')) NOT NULL,
	`total_ht_cents` integer CHECK (typeof("total_ht_cents") in ('integer', 'null')) NOT NULL,
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`composants` text CHECK (typeof("composants") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_devis_lignes_devis_id` ON `devis_lignes` (`devis_id`);--> statement-breakpoint
CREATE TABLE `devis_lots` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`code` text CHECK (typeof("code") in ('text', 'null')),
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`ht_cents` integer CHECK (typeof("ht_cents") in ('integer', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_devis_lots_devis_id` ON `devis_lots` (`devis_id`);--> statement-breakpoint
CREATE TABLE `devis_options` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`ht_cents` integer CHECK (typeof("ht_cents") in ('integer', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')) NOT NULL,
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')) NOT NULL,
	`alternative` integer CHECK (typeof("alternative") in ('integer', 'null')),
	`date_acceptation` text CHECK (typeof("date_acceptation") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_devis_options_devis_id` ON `devis_options` (`devis_id`);--> statement-breakpoint
CREATE TABLE `devis` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`numero` text CHECK (typeof("numero") in ('text', 'null')) NOT NULL,
	`version` integer CHECK (typeof("version") in ('integer', 'null')) NOT NULL,
	`origine` text CHECK (typeof("origine") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')),
	`preambule` text CHECK (typeof("preambule") in ('text', 'null')),
	`facturation` text CHECK (typeof("facturation") in ('text', 'null')),
	`adresse_chantier` text CHECK (typeof("adresse_chantier") in ('text', 'null')),
	`date_creation` text CHECK (typeof("date_creation") in ('text', 'null')),
	`date_validite` text CHECK (typeof("date_validite") in ('text', 'null')),
	`ht_cents` integer CHECK (typeof("ht_cents") in ('integer', 'null')) NOT NULL,
	`tva_cents` integer CHECK (typeof("tva_cents") in ('integer', 'null')) NOT NULL,
	`ttc_cents` integer CHECK (typeof("ttc_cents") in ('integer', 'null')) NOT NULL,
	`ht_lu_cents` integer CHECK (typeof("ht_lu_cents") in ('integer', 'null')),
	`tva_lue_cents` integer CHECK (typeof("tva_lue_cents") in ('integer', 'null')),
	`tva` text CHECK (typeof("tva") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`heures_options` real CHECK (typeof("heures_options") in ('real', 'null')) NOT NULL,
	`heures_familles` text CHECK (typeof("heures_familles") in ('text', 'null')) NOT NULL,
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')),
	`mots_cles` text CHECK (typeof("mots_cles") in ('text', 'null')),
	`alertes` text CHECK (typeof("alertes") in ('text', 'null')) NOT NULL,
	`nombre_lignes` integer CHECK (typeof("nombre_lignes") in ('integer', 'null')) NOT NULL,
	`empreinte` text CHECK (typeof("empreinte") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_devis_chantier_id` ON `devis` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_devis_numero` ON `devis` (`numero`);
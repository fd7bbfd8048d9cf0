CREATE TABLE `avancements` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`avancement_pct` integer CHECK (typeof("avancement_pct") in ('integer', 'null')),
	`meteo` text CHECK (typeof("meteo") in ('text', 'null')),
	`nombre_ouvriers` integer CHECK (typeof("nombre_ouvriers") in ('integer', 'null')),
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`travaux` text CHECK (typeof("travaux") in ('text', 'null')),
	`problemes` text CHECK (typeof("problemes") in ('text', 'null')),
	`hors_eau` text CHECK (typeof("hors_eau") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_avancements_chantier_id` ON `avancements` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_avancements_jour` ON `avancements` (`jour`);--> statement-breakpoint
CREATE TABLE `avenants` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`numero_devis` text CHECK (typeof("numero_devis") in ('text', 'null')),
	`date_accord` text CHECK (typeof("date_accord") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_avenants_chantier_id` ON `avenants` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `commande_lignes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`commande_id` text CHECK (typeof("commande_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`quantite` real CHECK (typeof("quantite") in ('real', 'null')) NOT NULL,
	`unite` text CHECK (typeof("unite") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`commande_id`) REFERENCES `commandes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_commande_lignes_commande_id` ON `commande_lignes` (`commande_id`);--> statement-breakpoint
CREATE INDEX `ix_commande_lignes_chantier_id` ON `commande_lignes` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `commande_montants` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`commande_id` text CHECK (typeof("commande_id") in ('text', 'null')) NOT NULL,
	`montant_ht_cents` integer CHECK (typeof("montant_ht_cents") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`commande_id`) REFERENCES `commandes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_commande_montants_commande_id` ON `commande_montants` (`commande_id`);--> statement-breakpoint
CREATE TABLE `commande_receptions` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`commande_id` text CHECK (typeof("commande_id") in ('text', 'null')) NOT NULL,
	`ligne_id` text CHECK (typeof("ligne_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`quantite` real CHECK (typeof("quantite") in ('real', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`commande_id`) REFERENCES `commandes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ligne_id`) REFERENCES `commande_lignes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_commande_receptions_commande_id` ON `commande_receptions` (`commande_id`);--> statement-breakpoint
CREATE INDEX `ix_commande_receptions_ligne_id` ON `commande_receptions` (`ligne_id`);--> statement-breakpoint
CREATE INDEX `ix_commande_receptions_chantier_id` ON `commande_receptions` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `commandes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`fournisseur` text CHECK (typeof("fournisseur") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`date_envoi` text CHECK (typeof("date_envoi") in ('text', 'null')),
	`livraison_prevue` text CHECK (typeof("livraison_prevue") in ('text', 'null')),
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_commandes_chantier_id` ON `commandes` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `controle_points` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`liste` text CHECK (typeof("liste") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`photo_requise` integer CHECK (typeof("photo_requise") in ('integer', 'null')) NOT NULL,
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`fait_le` text CHECK (typeof("fait_le") in ('text', 'null')),
	`fait_par` text CHECK (typeof("fait_par") in ('text', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_controle_points_chantier_id` ON `controle_points` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_controle_points_document_id` ON `controle_points` (`document_id`);--> statement-breakpoint
CREATE TABLE `modeles_controles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`points` text CHECK (typeof("points") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `savs` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`motif` text CHECK (typeof("motif") in ('text', 'null')) NOT NULL,
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`date_demande` text CHECK (typeof("date_demande") in ('text', 'null')) NOT NULL,
	`date_visite` text CHECK (typeof("date_visite") in ('text', 'null')),
	`compte_rendu` text CHECK (typeof("compte_rendu") in ('text', 'null')),
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_savs_chantier_id` ON `savs` (`chantier_id`);--> statement-breakpoint
ALTER TABLE `chantiers` ADD `date_reception` text CHECK (typeof("date_reception") in ('text', 'null'));
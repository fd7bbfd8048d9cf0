CREATE TABLE `menuiseries` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`feuille_id` text CHECK (typeof("feuille_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`repere` text CHECK (typeof("repere") in ('text', 'null')) NOT NULL,
	`quantite` integer CHECK (typeof("quantite") in ('integer', 'null')) NOT NULL,
	`ouverture` text CHECK (typeof("ouverture") in ('text', 'null')) NOT NULL,
	`tableau_largeur_mm` integer CHECK (typeof("tableau_largeur_mm") in ('integer', 'null')),
	`tableau_hauteur_mm` integer CHECK (typeof("tableau_hauteur_mm") in ('integer', 'null')),
	`hors_tout_largeur_mm` integer CHECK (typeof("hors_tout_largeur_mm") in ('integer', 'null')),
	`hors_tout_hauteur_mm` integer CHECK (typeof("hors_tout_hauteur_mm") in ('integer', 'null')),
	`allege_mm` integer CHECK (typeof("allege_mm") in ('integer', 'null')),
	`pose` text CHECK (typeof("pose") in ('text', 'null')),
	`profil` text CHECK (typeof("profil") in ('text', 'null')),
	`doublage_mm` integer CHECK (typeof("doublage_mm") in ('integer', 'null')),
	`seuil` text CHECK (typeof("seuil") in ('text', 'null')),
	`sens` text CHECK (typeof("sens") in ('text', 'null')),
	`serrure` text CHECK (typeof("serrure") in ('text', 'null')),
	`poignee` text CHECK (typeof("poignee") in ('text', 'null')),
	`accessoires` text CHECK (typeof("accessoires") in ('text', 'null')),
	`entree_air` text CHECK (typeof("entree_air") in ('text', 'null')),
	`vitrage` text CHECK (typeof("vitrage") in ('text', 'null')),
	`petits_bois` text CHECK (typeof("petits_bois") in ('text', 'null')),
	`occultation` text CHECK (typeof("occultation") in ('text', 'null')),
	`manoeuvre` text CHECK (typeof("manoeuvre") in ('text', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`feuille_id`) REFERENCES `menuiseries_feuilles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_menuiseries_feuille_id` ON `menuiseries` (`feuille_id`);--> statement-breakpoint
CREATE INDEX `ix_menuiseries_chantier_id` ON `menuiseries` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_menuiseries_document_id` ON `menuiseries` (`document_id`);--> statement-breakpoint
CREATE TABLE `menuiseries_feuilles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`fournisseur` text CHECK (typeof("fournisseur") in ('text', 'null')),
	`couleur` text CHECK (typeof("couleur") in ('text', 'null')),
	`date_releve` text CHECK (typeof("date_releve") in ('text', 'null')),
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_menuiseries_feuilles_chantier_id` ON `menuiseries_feuilles` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `metre_lignes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`metre_id` text CHECK (typeof("metre_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')),
	`largeur_m` real CHECK (typeof("largeur_m") in ('real', 'null')) NOT NULL,
	`hauteur_m` real CHECK (typeof("hauteur_m") in ('real', 'null')),
	`nombre` integer CHECK (typeof("nombre") in ('integer', 'null')) NOT NULL,
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`metre_id`) REFERENCES `metres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_metre_lignes_metre_id` ON `metre_lignes` (`metre_id`);--> statement-breakpoint
CREATE INDEX `ix_metre_lignes_chantier_id` ON `metre_lignes` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_metre_lignes_document_id` ON `metre_lignes` (`document_id`);--> statement-breakpoint
CREATE TABLE `metres` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`longueur_m` real CHECK (typeof("longueur_m") in ('real', 'null')),
	`largeur_m` real CHECK (typeof("largeur_m") in ('real', 'null')),
	`hauteur_egout_m` real CHECK (typeof("hauteur_egout_m") in ('real', 'null')),
	`hauteur_faitage_m` real CHECK (typeof("hauteur_faitage_m") in ('real', 'null')),
	`rive_m` real CHECK (typeof("rive_m") in ('real', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_metres_chantier_id` ON `metres` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_metres_document_id` ON `metres` (`document_id`);
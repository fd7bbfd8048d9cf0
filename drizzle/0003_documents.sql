CREATE TABLE `chantier_documents` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`legende` text CHECK (typeof("legende") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`mime` text CHECK (typeof("mime") in ('text', 'null')) NOT NULL,
	`taille_octets` integer CHECK (typeof("taille_octets") in ('integer', 'null')) NOT NULL,
	`largeur_px` integer CHECK (typeof("largeur_px") in ('integer', 'null')),
	`hauteur_px` integer CHECK (typeof("hauteur_px") in ('integer', 'null')),
	`prise_a` integer CHECK (typeof("prise_a") in ('integer', 'null')),
	`fichier` text CHECK (typeof("fichier") in ('text', 'null')) NOT NULL,
	`vignette` text CHECK (typeof("vignette") in ('text', 'null')),
	`fichier_recu_a` integer CHECK (typeof("fichier_recu_a") in ('integer', 'null')),
	`vignette_recue_a` integer CHECK (typeof("vignette_recue_a") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_chantier_documents_chantier_id` ON `chantier_documents` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_chantier_documents_fichier` ON `chantier_documents` (`fichier`);--> statement-breakpoint
CREATE INDEX `ix_chantier_documents_vignette` ON `chantier_documents` (`vignette`);--> statement-breakpoint
CREATE TABLE `document_dessins` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`traits` text CHECK (typeof("traits") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_document_dessins_document_id` ON `document_dessins` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_document_dessins_chantier_id` ON `document_dessins` (`chantier_id`);
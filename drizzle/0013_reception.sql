CREATE TABLE `proces_verbaux` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`date_reception` text CHECK (typeof("date_reception") in ('text', 'null')) NOT NULL,
	`resultat` text CHECK (typeof("resultat") in ('text', 'null')) NOT NULL,
	`maitre_ouvrage` text CHECK (typeof("maitre_ouvrage") in ('text', 'null')),
	`representant` text CHECK (typeof("representant") in ('text', 'null')),
	`travaux` text CHECK (typeof("travaux") in ('text', 'null')),
	`motif` text CHECK (typeof("motif") in ('text', 'null')),
	`signature_client` text CHECK (typeof("signature_client") in ('text', 'null')),
	`signature_entreprise` text CHECK (typeof("signature_entreprise") in ('text', 'null')),
	`reserves_signees` text CHECK (typeof("reserves_signees") in ('text', 'null')),
	`signe_a` integer CHECK (typeof("signe_a") in ('integer', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`levee_le` text CHECK (typeof("levee_le") in ('text', 'null')),
	`levee_signature` text CHECK (typeof("levee_signature") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_proces_verbaux_chantier_id` ON `proces_verbaux` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_proces_verbaux_document_id` ON `proces_verbaux` (`document_id`);--> statement-breakpoint
CREATE TABLE `reserves` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`proces_verbal_id` text CHECK (typeof("proces_verbal_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`delai_au` text CHECK (typeof("delai_au") in ('text', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`levee_le` text CHECK (typeof("levee_le") in ('text', 'null')),
	`levee_par` text CHECK (typeof("levee_par") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`proces_verbal_id`) REFERENCES `proces_verbaux`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_reserves_proces_verbal_id` ON `reserves` (`proces_verbal_id`);--> statement-breakpoint
CREATE INDEX `ix_reserves_chantier_id` ON `reserves` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_reserves_document_id` ON `reserves` (`document_id`);
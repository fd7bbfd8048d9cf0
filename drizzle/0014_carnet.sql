CREATE TABLE `carnets_toits` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`cle` text CHECK (typeof("cle") in ('text', 'null')) NOT NULL,
	`calcul_id` text CHECK (typeof("calcul_id") in ('text', 'null')),
	`pan` text CHECK (typeof("pan") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`pose` text CHECK (typeof("pose") in ('text', 'null')) NOT NULL,
	`pente_pct` real CHECK (typeof("pente_pct") in ('real', 'null')),
	`surface_m2` real CHECK (typeof("surface_m2") in ('real', 'null')),
	`recouvrement_mm` real CHECK (typeof("recouvrement_mm") in ('real', 'null')),
	`pureau_mm` real CHECK (typeof("pureau_mm") in ('real', 'null')),
	`rangs` integer CHECK (typeof("rangs") in ('integer', 'null')),
	`edition` text CHECK (typeof("edition") in ('text', 'null')),
	`crochet_longueur_cm` integer CHECK (typeof("crochet_longueur_cm") in ('integer', 'null')),
	`crochet_matiere` text CHECK (typeof("crochet_matiere") in ('text', 'null')),
	`carriere` text CHECK (typeof("carriere") in ('text', 'null')),
	`lot` text CHECK (typeof("lot") in ('text', 'null')),
	`pose_le` text CHECK (typeof("pose_le") in ('text', 'null')),
	`equipe` text CHECK (typeof("equipe") in ('text', 'null')),
	`photos` text CHECK (typeof("photos") in ('text', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`calcul_id`) REFERENCES `calculs_ardoises`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_carnets_toits_chantier_id` ON `carnets_toits` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_carnets_toits_calcul_id` ON `carnets_toits` (`calcul_id`);
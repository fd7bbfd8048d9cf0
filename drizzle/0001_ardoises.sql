CREATE TABLE `calculs_ardoises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`commune_nom` text CHECK (typeof("commune_nom") in ('text', 'null')),
	`zone` text CHECK (typeof("zone") in ('text', 'null')) NOT NULL,
	`zone_origine` text CHECK (typeof("zone_origine") in ('text', 'null')) NOT NULL,
	`pente_valeur` real CHECK (typeof("pente_valeur") in ('real', 'null')) NOT NULL,
	`pente_unite` text CHECK (typeof("pente_unite") in ('text', 'null')) NOT NULL,
	`projection_mm` real CHECK (typeof("projection_mm") in ('real', 'null')) NOT NULL,
	`rampant_mm` real CHECK (typeof("rampant_mm") in ('real', 'null')),
	`situation` text CHECK (typeof("situation") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`pose` text CHECK (typeof("pose") in ('text', 'null')) NOT NULL,
	`joint_mm` real CHECK (typeof("joint_mm") in ('real', 'null')) NOT NULL,
	`edition` text CHECK (typeof("edition") in ('text', 'null')) NOT NULL,
	`surface_m2` real CHECK (typeof("surface_m2") in ('real', 'null')),
	`recouvrement_mm` integer CHECK (typeof("recouvrement_mm") in ('integer', 'null')) NOT NULL,
	`recouvrement_manuel` integer CHECK (typeof("recouvrement_manuel") in ('integer', 'null')) NOT NULL,
	`pureau_mm` real CHECK (typeof("pureau_mm") in ('real', 'null')) NOT NULL,
	`ardoises_par_m2` real CHECK (typeof("ardoises_par_m2") in ('real', 'null')) NOT NULL,
	`liteaux_m_par_m2` real CHECK (typeof("liteaux_m_par_m2") in ('real', 'null')) NOT NULL,
	`crochet_longueur_cm` integer CHECK (typeof("crochet_longueur_cm") in ('integer', 'null')),
	`ardoises` integer CHECK (typeof("ardoises") in ('integer', 'null')),
	`crochets` integer CHECK (typeof("crochets") in ('integer', 'null')),
	`liteaux_m` real CHECK (typeof("liteaux_m") in ('real', 'null')),
	`etapes` text CHECK (typeof("etapes") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_calculs_ardoises_chantier_id` ON `calculs_ardoises` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `communes_zones` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`insee` text CHECK (typeof("insee") in ('text', 'null')) NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`zone` text CHECK (typeof("zone") in ('text', 'null')) NOT NULL,
	`origine` text CHECK (typeof("origine") in ('text', 'null')) NOT NULL,
	`source` text CHECK (typeof("source") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_communes_zones_nom` ON `communes_zones` (`nom`);--> statement-breakpoint
CREATE TABLE `modeles_ardoises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`epaisseur_mm` real CHECK (typeof("epaisseur_mm") in ('real', 'null')),
	`recouvrement_min_mm` integer CHECK (typeof("recouvrement_min_mm") in ('integer', 'null')),
	`recouvrement_max_mm` integer CHECK (typeof("recouvrement_max_mm") in ('integer', 'null')),
	`source` text CHECK (typeof("source") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_modeles_ardoises_nature` ON `modeles_ardoises` (`nature`);--> statement-breakpoint
CREATE TABLE `recouvrements` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`edition` text CHECK (typeof("edition") in ('text', 'null')) NOT NULL,
	`zone` text CHECK (typeof("zone") in ('text', 'null')) NOT NULL,
	`pente_pct` real CHECK (typeof("pente_pct") in ('real', 'null')) NOT NULL,
	`pente_deg` real CHECK (typeof("pente_deg") in ('real', 'null')),
	`bande` text CHECK (typeof("bande") in ('text', 'null')) NOT NULL,
	`recouvrement_mm` integer CHECK (typeof("recouvrement_mm") in ('integer', 'null')) NOT NULL,
	`source` text CHECK (typeof("source") in ('text', 'null')) NOT NULL,
	`confiance` text CHECK (typeof("confiance") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_recouvrements_edition` ON `recouvrements` (`edition`);
ALTER TABLE `reglages_ardoises` ADD `volige_egout_par_m` real CHECK (typeof("volige_egout_par_m") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `liteau_faitage_par_m` real CHECK (typeof("liteau_faitage_par_m") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `closoir_par_m` real CHECK (typeof("closoir_par_m") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `closoir_longueur_mm` integer CHECK (typeof("closoir_longueur_mm") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `crochets_aretier_par_m` real CHECK (typeof("crochets_aretier_par_m") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `abergement_par_m` real CHECK (typeof("abergement_par_m") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `noquets_par_rang` real CHECK (typeof("noquets_par_rang") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `reglages_ardoises` ADD `zinc_longueur_mm` integer CHECK (typeof("zinc_longueur_mm") in ('integer', 'null'));
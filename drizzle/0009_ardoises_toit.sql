ALTER TABLE `calculs_ardoises` ADD `rangs` text CHECK (typeof("rangs") in ('text', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `toit` text CHECK (typeof("toit") in ('text', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `entree` text CHECK (typeof("entree") in ('text', 'null'));
"""Pictures of the products against rain and wind."""

from __future__ import annotations

from reference_site.seed.pictures import garments, stage
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    OCHRE,
    PINE,
    SEA,
    SLATE,
)
from reference_site.seed.pictures.picture import Picture, of, shown
from reference_site.seed.pictures.stage import in_place, near_by, together

SHELF_RAIN: dict[str, Picture] = {
    # Pluie et vent
    **shown(
        "veste-crachin",
        "Veste de pluie Crachin",
        of(garments.jacket, CORAL, SLATE),
        CORAL,
        "Veste de pluie corail à capuche, fermeture ardoise",
        in_place(of(garments.jacket, SLATE, CORAL), stage.shower, 0.8),
        "Veste de pluie ardoise sous l’averse, un phare à l’horizon",
    ),
    **shown(
        "cire-armor",
        "Ciré Armor",
        of(garments.jacket, OCHRE, SLATE, long=True),
        OCHRE,
        "Ciré ocre à capuche et boutons-pression",
        in_place(of(garments.jacket, OCHRE, SLATE, long=True), stage.shower, 0.8),
        "Ciré ocre sur un quai, sous la pluie",
    ),
    **shown(
        "coupe-vent-noroit",
        "Coupe-vent Noroît",
        of(garments.jacket, SEA, hood=False),
        SEA,
        "Coupe-vent bleu mer à col montant, fermeture corail",
        together(
            of(garments.jacket, PINE, OCHRE, hood=False), of(garments.jacket, SEA, hood=False)
        ),
        "Deux coupe-vent à col montant, vert pin et bleu mer",
    ),
    **shown(
        "poncho-large",
        "Poncho de pluie Large",
        of(garments.poncho, SLATE),
        SLATE,
        "Poncho de pluie ardoise à capuche, ourlet corail",
        in_place(of(garments.poncho, OCHRE, SLATE), stage.moor, 0.8),
        "Poncho de pluie ocre dans la lande",
    ),
    **shown(
        "sur-pantalon-averse",
        "Sur-pantalon Averse",
        of(garments.trousers, SLATE),
        SLATE,
        "Sur-pantalon de pluie ardoise, fermetures corail en bas des jambes",
        near_by(of(garments.trousers, SLATE), 560, 650, CORAL, 2.0),
        "Détail de la fermeture corail en bas de jambe",
    ),
    **shown(
        "bonnet-quart",
        "Bonnet de quart Vareuse",
        of(garments.beanie, CORAL),
        CORAL,
        "Bonnet à côtes corail, revers et étiquette sable",
        together(of(garments.beanie, SLATE), of(garments.beanie, OCHRE)),
        "Deux bonnets à côtes, ardoise et ocre",
    ),
    **shown(
        "gants-bosco",
        "Gants coupe-vent Bosco",
        of(garments.gloves, SLATE),
        SLATE,
        "Paire de gants ardoise à liseré corail",
        in_place(of(garments.gloves, SLATE), stage.bench, 0.8, floor=800),
        "Paire de gants ardoise sur l’établi de l’atelier",
    ),
    **shown(
        "parapluie-rafale",
        "Parapluie tempête Rafale",
        of(garments.umbrella, SLATE),
        SLATE,
        "Parapluie ouvert à pans ardoise et sable, poignée de bois",
        in_place(of(garments.umbrella, CORAL, CREAM), stage.shower, 0.8, 420, 800),
        "Parapluie corail et crème sous l’averse",
    ),
    **shown(
        "bottes-vasiere",
        "Bottes courtes Vasière",
        of(garments.boots, OCHRE),
        OCHRE,
        "Paire de bottes courtes ocre à semelle ardoise",
        in_place(of(garments.boots, SLATE), stage.beach),
        "Paire de bottes ardoise sur le sable mouillé",
    ),
}

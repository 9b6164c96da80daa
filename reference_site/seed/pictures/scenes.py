"""Pictures of the showcase: its places, its people, its gestures."""

from __future__ import annotations

from reference_site.seed.pictures import gestures, mending, people, places, travels
from reference_site.seed.pictures.picture import Picture
from reference_site.seed.pictures.stage import Draw

WIDE = (1200, 750)
SQUARE = (800, 800)


def _scene(
    stem: str, title: str, alt: str, draw: Draw, size: tuple[int, int] = WIDE
) -> dict[str, Picture]:
    return {f"{stem}.webp": Picture(title, alt, draw, *size)}


SCENES: dict[str, Picture] = {
    **_scene(
        "accueil-rade-lorient",
        "La rade de Lorient au petit matin",
        "Une rade calme au lever du jour, un phare et un kayak tiré sur la grève",
        places.bay,
        (1600, 800),
    ),
    **_scene(
        "atelier-facade",
        "La façade de l’atelier-boutique",
        "La façade en bois de l’atelier Halbrise, sous une enseigne corail, un vélo contre le mur",
        places.shop_front,
    ),
    **_scene(
        "atelier-etabli",
        "L’établi de réparation",
        "Un établi avec une machine à coudre, des fermetures éclair et une veste de pluie ouverte",
        gestures.repair_bench,
    ),
    **_scene(
        "equipe-halbrise",
        "L’équipe Halbrise",
        "Six personnes souriantes debout devant l’atelier",
        people.team,
    ),
    **_scene(
        "bivouac-dune",
        "Un bivouac au bord de la dune",
        "Une petite tente sable plantée derrière une dune, face à la mer au crépuscule",
        places.camp_at_dune,
    ),
    **_scene(
        "bivouac-rechaud",
        "Un réchaud allumé",
        "Un réchaud à gaz et une tasse fumante posés sur une pierre plate",
        gestures.flat_stone,
    ),
    **_scene(
        "matelas-duvet",
        "Le couchage",
        "Un matelas et un sac de couchage déroulés dans une tente ouverte",
        gestures.bedding,
    ),
    **_scene(
        "gr34-sentier",
        "Le GR 34",
        "Un sentier étroit entre bruyères et falaises, balisé de blanc et de rouge",
        places.path,
    ),
    **_scene(
        "gr34-phare",
        "Le phare au bout du sentier",
        "Un phare blanc au bout d’une pointe rocheuse",
        places.beacon,
    ),
    **_scene(
        "belle-ile",
        "Une crique de Belle-Île",
        "Une crique de sable entourée de falaises, un petit bateau au mouillage",
        places.cove,
    ),
    **_scene(
        "groix-velo",
        "Tour de l’île de Groix à vélo",
        "Deux vélos posés contre un muret de pierre face à la mer",
        travels.island_ride,
    ),
    **_scene(
        "velo-sacoches",
        "Un vélo chargé",
        "Un vélo de voyage avec quatre sacoches ardoise et une gourde corail",
        travels.loaded_bike,
    ),
    **_scene(
        "velo-canal",
        "Le long du canal de Nantes à Brest",
        "Une famille à vélo sur un chemin de halage bordé de peupliers",
        people.canal,
    ),
    **_scene(
        "sac-etanche-roulage",
        "Fermer un sac étanche",
        "Deux mains roulent trois fois le haut d’un sac étanche corail",
        gestures.roll_top,
    ),
    **_scene(
        "kayak-sacs",
        "Un kayak prêt à partir",
        "Un kayak de mer avec deux sacs étanches sanglés sur le pont",
        travels.ready_kayak,
    ),
    **_scene(
        "gourdes-alignees",
        "Nos gourdes",
        "Cinq gourdes de tailles différentes alignées sur une planche de bois",
        gestures.flask_row,
    ),
    **_scene(
        "pique-nique-plage",
        "Pique-nique sur la plage",
        "Une nappe à rayures, un panier et des gourdes sur le sable",
        travels.beach_picnic,
    ),
    **_scene(
        "veste-pluie",
        "Une veste sous la pluie",
        "Une personne en veste de pluie corail marche sous une averse",
        people.rain_walker,
    ),
    **_scene(
        "couches-vetements",
        "Les trois couches",
        "Trois vêtements posés à plat : maillot, polaire et veste de pluie",
        gestures.layers,
    ),
    **_scene(
        "reparation-couture",
        "Réparer une couture",
        "Une aiguille reprend la couture d’un sac à dos",
        mending.seam,
    ),
    **_scene(
        "reparation-fermeture",
        "Changer un curseur",
        "Une pince replace le curseur d’une fermeture éclair",
        mending.zip_slider,
    ),
    **_scene(
        "impermeabiliser",
        "Raviver l’imperméabilité",
        "Des gouttes d’eau perlent sur un tissu ardoise",
        mending.beads,
    ),
    **_scene(
        "seconde-maree-caisse",
        "Seconde marée",
        "Une caisse de vêtements et de sacs d’occasion étiquetés",
        mending.second_tide,
    ),
    **_scene(
        "club-voile",
        "Le club de voile",
        "Des dériveurs aux voiles blanches et corail sur l’eau",
        places.sailing_club,
    ),
    **_scene(
        "plage-famille",
        "Une famille à la plage",
        "Deux enfants et un adulte construisent un château de sable près d’un abri de plage",
        people.sand_castle,
    ),
    **_scene(
        "sac-randonnee",
        "Bien remplir son sac",
        "Un sac à dos ouvert, son contenu rangé par étages",
        gestures.packing,
    ),
    **_scene(
        "carte-boussole",
        "Préparer son itinéraire",
        "Une carte dépliée, une boussole et un crayon",
        mending.route,
    ),
    **_scene(
        "portrait-maelle",
        "Maëlle Kerdoncuff",
        "Portrait de Maëlle Kerdoncuff",
        people.MAELLE,
        SQUARE,
    ),
    **_scene("portrait-yann", "Yann Le Bihan", "Portrait de Yann Le Bihan", people.YANN, SQUARE),
    **_scene(
        "logo-halbrise",
        "Logo Halbrise",
        "Logo Halbrise : une vague et un soleil bas",
        people.logo,
        SQUARE,
    ),
}

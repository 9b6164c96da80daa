"""Pictures of the showcase: its places, its people, its gestures."""

from __future__ import annotations

from reference_site.seed.pictures import stage
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.picture import Picture
from reference_site.seed.pictures.stage import Draw

PLACES = (stage.beach, stage.moor, stage.towpath, stage.dusk)


def _wide(place: Draw, width: int, height: int) -> Draw:
    def drawn(c: Canvas) -> None:
        with c.group(0, 0, max(width, height) / stage.SIDE):
            place(c)

    return drawn


def _scene(title: str, alt: str, place: Draw, width: int = 1200, height: int = 750) -> Picture:
    return Picture(title, alt, _wide(place, width, height), width, height)


SCENES: dict[str, Picture] = {
    "accueil-rade-lorient.webp": _scene(
        "La rade de Lorient au petit matin",
        "Une rade calme au lever du jour, un phare et un kayak tiré sur la grève",
        PLACES[0],
        1600,
        800,
    ),
    "atelier-facade.webp": _scene(
        "La façade de l’atelier-boutique",
        "La façade en bois de l’atelier Halbrise, sous une enseigne corail, un vélo contre le mur",
        PLACES[1],
    ),
    "atelier-etabli.webp": _scene(
        "L’établi de réparation",
        "Un établi avec une machine à coudre, des fermetures éclair et une veste de pluie ouverte",
        PLACES[2],
    ),
    "equipe-halbrise.webp": _scene(
        "L’équipe Halbrise",
        "Six personnes souriantes debout devant l’atelier",
        PLACES[3],
    ),
    "bivouac-dune.webp": _scene(
        "Un bivouac au bord de la dune",
        "Une petite tente sable plantée derrière une dune, face à la mer au crépuscule",
        PLACES[0],
    ),
    "bivouac-rechaud.webp": _scene(
        "Un réchaud allumé",
        "Un réchaud à gaz et une tasse fumante posés sur une pierre plate",
        PLACES[1],
    ),
    "matelas-duvet.webp": _scene(
        "Le couchage",
        "Un matelas et un sac de couchage déroulés dans une tente ouverte",
        PLACES[2],
    ),
    "gr34-sentier.webp": _scene(
        "Le GR 34",
        "Un sentier étroit entre bruyères et falaises, balisé de blanc et de rouge",
        PLACES[3],
    ),
    "gr34-phare.webp": _scene(
        "Le phare au bout du sentier",
        "Un phare blanc au bout d’une pointe rocheuse",
        PLACES[0],
    ),
    "belle-ile.webp": _scene(
        "Une crique de Belle-Île",
        "Une crique de sable entourée de falaises, un petit bateau au mouillage",
        PLACES[1],
    ),
    "groix-velo.webp": _scene(
        "Tour de l’île de Groix à vélo",
        "Deux vélos posés contre un muret de pierre face à la mer",
        PLACES[2],
    ),
    "velo-sacoches.webp": _scene(
        "Un vélo chargé",
        "Un vélo de voyage avec quatre sacoches ardoise et une gourde corail",
        PLACES[3],
    ),
    "velo-canal.webp": _scene(
        "Le long du canal de Nantes à Brest",
        "Une famille à vélo sur un chemin de halage bordé de peupliers",
        PLACES[0],
    ),
    "sac-etanche-roulage.webp": _scene(
        "Fermer un sac étanche",
        "Deux mains roulent trois fois le haut d’un sac étanche corail",
        PLACES[1],
    ),
    "kayak-sacs.webp": _scene(
        "Un kayak prêt à partir",
        "Un kayak de mer avec deux sacs étanches sanglés sur le pont",
        PLACES[2],
    ),
    "gourdes-alignees.webp": _scene(
        "Nos gourdes",
        "Cinq gourdes de tailles différentes alignées sur une planche de bois",
        PLACES[3],
    ),
    "pique-nique-plage.webp": _scene(
        "Pique-nique sur la plage",
        "Une nappe à rayures, un panier et des gourdes sur le sable",
        PLACES[0],
    ),
    "veste-pluie.webp": _scene(
        "Une veste sous la pluie",
        "Une personne en veste de pluie corail marche sous une averse",
        PLACES[1],
    ),
    "couches-vetements.webp": _scene(
        "Les trois couches",
        "Trois vêtements posés à plat : maillot, polaire et veste de pluie",
        PLACES[2],
    ),
    "reparation-couture.webp": _scene(
        "Réparer une couture",
        "Une aiguille reprend la couture d’un sac à dos",
        PLACES[3],
    ),
    "reparation-fermeture.webp": _scene(
        "Changer un curseur",
        "Une pince replace le curseur d’une fermeture éclair",
        PLACES[0],
    ),
    "impermeabiliser.webp": _scene(
        "Raviver l’imperméabilité",
        "Des gouttes d’eau perlent sur un tissu ardoise",
        PLACES[1],
    ),
    "seconde-maree-caisse.webp": _scene(
        "Seconde marée",
        "Une caisse de vêtements et de sacs d’occasion étiquetés",
        PLACES[2],
    ),
    "club-voile.webp": _scene(
        "Le club de voile",
        "Des dériveurs aux voiles blanches et corail sur l’eau",
        PLACES[3],
    ),
    "plage-famille.webp": _scene(
        "Une famille à la plage",
        "Deux enfants et un adulte construisent un château de sable près d’un abri de plage",
        PLACES[0],
    ),
    "sac-randonnee.webp": _scene(
        "Bien remplir son sac",
        "Un sac à dos ouvert, son contenu rangé par étages",
        PLACES[1],
    ),
    "carte-boussole.webp": _scene(
        "Préparer son itinéraire",
        "Une carte dépliée, une boussole et un crayon",
        PLACES[2],
    ),
    "portrait-maelle.webp": _scene(
        "Maëlle Kerdoncuff",
        "Portrait de Maëlle Kerdoncuff",
        PLACES[3],
        800,
        800,
    ),
    "portrait-yann.webp": _scene(
        "Yann Le Bihan",
        "Portrait de Yann Le Bihan",
        PLACES[0],
        800,
        800,
    ),
    "logo-halbrise.webp": _scene(
        "Logo Halbrise",
        "Logo Halbrise : une vague et un soleil bas",
        PLACES[1],
        800,
        800,
    ),
}

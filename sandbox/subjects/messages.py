"""What pydantic refuses, said in French with a remedy."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from sandbox.subjects.source import Path_, SourceFile

_TYPES = {
    "string_type": ("un texte", "Mettez la valeur entre guillemets."),
    "int_type": ("un nombre entier", "Écrivez un nombre, sans guillemets."),
    "int_parsing": ("un nombre entier", "Écrivez un nombre, sans guillemets."),
    "int_from_float": ("un nombre entier", "Écrivez un nombre sans virgule."),
    "bool_type": ("« true » ou « false »", "Écrivez true ou false, sans guillemets."),
    "bool_parsing": ("« true » ou « false »", "Écrivez true ou false, sans guillemets."),
    "list_type": ("une liste", "Écrivez [a, b] ou une ligne « - » par élément."),
    "dict_type": ("des clés et des valeurs", "Écrivez « clé: valeur », une par ligne."),
    "model_type": ("des clés et des valeurs", "Écrivez « clé: valeur », une par ligne."),
    "model_attributes_type": ("des clés et des valeurs", "Écrivez « clé: valeur », une par ligne."),
}


def report(error: ValidationError, model: type[BaseModel], source: SourceFile) -> None:
    """Add each refusal to the problems of `source`, at its line."""
    for item in error.errors(include_url=False):
        path, extra = _path(item["loc"], source.value)
        sentence, remedy = _say(item["type"], item, path, extra, model)
        source.report(path, sentence, remedy)


def _path(loc: tuple[int | str, ...], value: Any) -> tuple[Path_, str]:
    """The path in the file (tags of unions skipped), and the key that is not there."""
    path: list[str | int] = []
    missing = ""
    for part in loc:
        here = value
        if isinstance(here, dict) and part in here:
            path.append(part)
            value = here[str(part)]
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            path.append(part)
            value = here[part]
        else:
            missing = str(part)
    return tuple(path), missing


def _say(
    kind: str, item: Any, path: Path_, missing: str, model: type[BaseModel]
) -> tuple[str, str]:
    name = _name(path)
    context = item.get("ctx", {})
    match kind:
        case "missing":
            return f"La clé « {missing} » manque{_inside(path)}.", f"Ajoutez « {missing}: … »."
        case "extra_forbidden":
            return _unknown(str(path[-1]), path, model)
        case "value_error":
            return f"{name} : {context.get('error', item['msg'])}.", _value_remedy(
                str(context.get("error", ""))
            )
        case "source_kind":
            return (
                f"{name} : source inconnue.",
                "Une source est « view », « public », « journal » ou « answer ».",
            )
        case "value_kind":
            return (
                f"{name} : valeur de type inconnu.",
                'Écrivez un texte, un entier, true ou false, {money: "5,50 €"}, {decimal: "2,2"}, '
                '{percent: "20 %"} ou {date: today+15d}.',
            )
        case "literal_error":
            return f"{name} vaut « {item['input']} », ce qui n’est pas admis.", _choices(
                item["input"], context
            )
        case "string_pattern_mismatch":
            return f"{name} vaut « {item['input']} », ce qui n’a pas la forme admise.", (
                f"La forme attendue est {context.get('pattern')}."
            )
        case "too_short" | "string_too_short":
            return f"{name} est vide ou trop court.", "Donnez au moins une valeur."
        case "too_long" | "string_too_long":
            return f"{name} est trop long.", f"Restez sous {context.get('max_length')}."
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "less_than":
            limit = context.get("ge", context.get("le", context.get("gt", context.get("lt"))))
            word = "au moins" if kind.startswith("greater") else "au plus"
            return f"{name} vaut {item['input']}.", f"La valeur doit être {word} {limit}."
    wanted, remedy = _TYPES.get(kind, ("une autre valeur", "Corrigez cette valeur."))
    return f"{name} : on attend {wanted}.", remedy


def _name(path: Path_) -> str:
    words = [part for part in path if isinstance(part, str)]
    return f"« {words[-1]} »" if words else "Le fichier"


def _inside(path: Path_) -> str:
    words = [part for part in path if isinstance(part, str)]
    return f" dans « {words[-1]} »" if words else ""


def _value_remedy(sentence: str) -> str:
    if "date" in sentence:
        return "Écrivez today, today+15d, today-2w ou une date comme 2027-05-14."
    if "opération" in sentence:
        return "Choisissez parmi les identifiants de la liste des opérations (docs/operations.csv)."
    if "nombre" in sentence or "centime" in sentence:
        return "Écrivez le montant comme « 5,50 € »."
    return "Corrigez cette valeur."


def _choices(value: Any, context: Any) -> str:
    expected = str(context.get("expected", "")).replace(" or ", " ou ").replace("'", "")
    near = get_close_matches(str(value), expected.replace(" ou ", ", ").split(", "), 1)
    return (
        f"Vouliez-vous dire « {near[0]} » ? " if near else ""
    ) + f"Valeurs admises : {expected}."


def _unknown(key: str, path: Path_, model: type[BaseModel]) -> tuple[str, str]:
    known = sorted(set(_keys_at(model, path[:-1])))
    near = get_close_matches(key, known, 1, 0.5)
    kind = "Comparaison ou clé inconnue" if "words" in known else "Clé inconnue"
    hint = f"Vouliez-vous dire « {near[0]} » ? " if near else ""
    return f"{kind} : « {key} »{_inside(path[:-1])}.", f"{hint}Clés admises : {', '.join(known)}."


def _keys_at(annotation: Any, path: Path_) -> Iterator[str]:
    """The keys that the models found along `path` admit at its end."""
    for model in _models(annotation):
        if not path:
            yield from (info.alias or name for name, info in model.model_fields.items())
        elif isinstance(path[0], str):
            for name, info in model.model_fields.items():
                if path[0] in (name, info.alias):
                    yield from _below(info.annotation, path[1:])


def _below(annotation: Any, path: Path_) -> Iterator[str]:
    """Through the list indices and mapping keys that lead to the next model."""
    origin = get_origin(annotation)
    arguments = get_args(annotation)
    if origin is Annotated:
        yield from _below(arguments[0], path)
    elif origin in (Union, UnionType):
        for argument in arguments:
            yield from _below(argument, path)
    elif origin in (list, dict, tuple) and path:
        yield from _below(arguments[-1], path[1:])
    else:
        yield from _keys_at(annotation, path)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation

"""YAML read as plain values that remember their line.

The node graph is walked rather than constructed, so that every key and value has its mark, every
duplicate key is reported (not only the first) and aliases, which make bombs, are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from sandbox.subjects.errors import Problem

LARGEST = 2 << 20
Path_ = tuple[str | int, ...]


@dataclass
class SourceFile:
    """A YAML file: its plain value, the line of each path in it, the problems met."""

    name: str
    value: Any = None
    lines: dict[Path_, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path_) -> int:
        """The line of `path`, or of the nearest thing above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def report(self, path: Path_, sentence: str, remedy: str) -> None:
        """Add a problem at a path."""
        self.problems.append(Problem(self.name, self.line(path), sentence, remedy))


def read_yaml(root: Path, name: str) -> SourceFile:
    """Read one file of a subject. Whatever is wrong stands in `problems`."""
    source = SourceFile(name)
    try:
        raw = (root / name).read_bytes()
    except OSError:
        source.problems.append(
            Problem(name, 0, "Ce fichier manque.", f"Ajoutez « {name} » au dossier du sujet.")
        )
        return source
    if len(raw) > LARGEST:
        source.problems.append(
            Problem(name, 0, "Ce fichier dépasse 2 Mio.", "Placez les textes longs en annexe.")
        )
        return source
    try:
        root_node = YAML(typ="rt", pure=True).compose(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        source.problems.append(
            Problem(
                name,
                line,
                "Ce fichier n’est pas en UTF-8.",
                "Enregistrez-le avec l’encodage UTF-8.",
            )
        )
        return source
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        source.problems.append(
            Problem(
                name,
                line,
                f"Cette ligne n’est pas du YAML lisible ({error.problem or 'syntaxe'}).",
                "Vérifiez retrait, deux-points et guillemets, ici et à la ligne d’avant.",
            )
        )
        return source
    except YAMLError as error:
        source.problems.append(
            Problem(
                name, 1, f"Ce fichier n’est pas du YAML lisible ({error}).", "Vérifiez sa syntaxe."
            )
        )
        return source
    if root_node is None:
        source.problems.append(
            Problem(name, 0, "Ce fichier est vide.", "Remplissez-le ou retirez-le.")
        )
        return source
    _Reader(source).read(root_node, (), root_node.start_mark.line + 1)
    return source


class _Reader:
    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.seen: set[int] = set()

    def read(self, node: Node, path: Path_, line: int) -> None:
        self.source.value = self._value(node, path, line)

    def _value(self, node: Node, path: Path_, line: int) -> Any:
        self.source.lines[path] = line
        if id(node) in self.seen:
            self.source.report(
                path, "Les alias YAML (« *nom ») ne sont pas admis.", "Recopiez la valeur."
            )
            return None
        self.seen.add(id(node))
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [
                self._value(item, (*path, index), item.start_mark.line + 1)
                for index, item in enumerate(node.value)
            ]
        return self._scalar(node, path)

    def _mapping(self, node: MappingNode, path: Path_) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
            line = key_node.start_mark.line + 1
            if key in values:
                first = self.source.lines[(*path, key)]
                self.source.problems.append(
                    Problem(
                        self.source.name,
                        line,
                        f"La clé « {key} » est écrite deux fois (déjà ligne {first}).",
                        "Gardez une seule des deux.",
                    )
                )
                continue
            values[key] = self._value(value_node, (*path, key), line)
        return values

    def _scalar(self, node: Node, path: Path_) -> Any:
        kind = str(node.tag).rsplit(":", 1)[-1]
        text = str(node.value)
        try:
            match kind:
                case "null":
                    return None
                case "bool":
                    return text.lower() == "true"
                case "int":
                    return int(text.replace("_", ""), 0 if text[:2].lower() in ("0x", "0o") else 10)
                case "float":
                    return float(text.replace("_", ""))
                case "timestamp":
                    return text
                case "str":
                    return text
        except ValueError:
            return text
        self.source.report(
            path, f"Le type YAML « {node.tag} » n’est pas admis.", "Écrivez un texte simple."
        )
        return None

"""French typography of sentences: no-break spaces inside « » and before : ; ! ? % €."""

from __future__ import annotations

import re

_OPENING = re.compile(r"« ")
_CLOSING = re.compile(r" (?=[»;!?%€]|:(?=\s|$))")


def typeset(sentence: str) -> str:
    """« Clé : « prix » ? » with its no-break spaces; a sentence already typeset stays as it is."""
    return _CLOSING.sub("\u00a0", _OPENING.sub("«\u00a0", sentence))

"""The national reference site: one invented company, a shop and a showcase, behind one door."""

from __future__ import annotations

__version__ = "1.0.0"

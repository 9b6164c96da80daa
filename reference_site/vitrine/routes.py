"""The rooms of the showcase; importing one makes its routes and its state views."""

from __future__ import annotations

from reference_site.vitrine import administration, dashboard
from reference_site.vitrine.accounts import admin as accounts
from reference_site.vitrine.appearance import admin as widgets
from reference_site.vitrine.appearance import state as appearance_state
from reference_site.vitrine.comments import admin as comments
from reference_site.vitrine.comments import front as comments_front
from reference_site.vitrine.comments import state as comments_state
from reference_site.vitrine.extensions import admin as extensions
from reference_site.vitrine.extensions import state as extensions_state
from reference_site.vitrine.library import admin as library
from reference_site.vitrine.library import state as library_state
from reference_site.vitrine.menus import admin as menus
from reference_site.vitrine.menus import state as menus_state
from reference_site.vitrine.pages import front as pages_front
from reference_site.vitrine.pages import state as pages_state
from reference_site.vitrine.posts import front as posts_front
from reference_site.vitrine.posts import state as posts_state
from reference_site.vitrine.posts import terms
from reference_site.vitrine.publications import editor, listing, preview
from reference_site.vitrine.settings import admin as settings
from reference_site.vitrine.settings import state as settings_state

ROOMS = (
    administration, dashboard, editor, listing, preview, terms, posts_front, posts_state,
    pages_front, pages_state, comments, comments_front, comments_state, library, library_state,
    menus, menus_state, widgets, appearance_state, settings, settings_state, extensions,
    extensions_state, accounts,
)  # fmt: skip

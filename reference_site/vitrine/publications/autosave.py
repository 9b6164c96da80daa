"""Drafts saved as one types; a published row keeps its autosave beside it."""

from __future__ import annotations

from flask_login import current_user
from sqlalchemy import select

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blocks.models import Blocks
from reference_site.vitrine.publications.calendar import site_now
from reference_site.vitrine.publications.form import PublicationForm
from reference_site.vitrine.publications.models import Autosave, Publication
from reference_site.vitrine.publications.saving import apply_form, change_status
from reference_site.vitrine.publications.sections import Section


def autosave_of(section: Section, row: Publication) -> Autosave | None:
    """What was kept beside a row since it was last saved."""
    found = (
        session()
        .scalars(
            select(Autosave).where(Autosave.section == section.name, Autosave.slug == row.slug)
        )
        .one_or_none()
    )
    return found if found is not None and found.saved_at > row.updated_at else None


def keep_aside(section: Section, row: Publication, form: PublicationForm, blocks: Blocks) -> None:
    """Keep the text of a published row without touching the row."""
    orm = session()
    with record("autosave", section.noun) as action:
        kept = orm.scalars(
            select(Autosave).where(Autosave.section == section.name, Autosave.slug == row.slug)
        ).one_or_none()
        if kept is None:
            kept = Autosave(section=section.name, slug=row.slug)
            orm.add(kept)
        kept.title = form.title.data or ""
        kept.excerpt = form.excerpt.data or ""
        kept.blocks = blocks
        kept.saved_at = site_now()
        action.says(
            row.slug,
            f"écrit dans {section.the} «\u00a0{row.shown_title}\u00a0»"
            " (sauvegarde automatique, non publiée)",
        )


def keep_draft(
    section: Section, row: Publication | None, form: PublicationForm, blocks: Blocks
) -> Publication:
    """Save a draft, made now if it is new. Returns its row."""
    orm = session()
    with record("autosave", section.noun) as action:
        if row is None:
            row = section.model(author=current_user._get_current_object(), created_at=site_now())
        with orm.no_autoflush:
            apply_form(orm, section, row, form, blocks)
            change_status(row, "draft", form.publish_at.data or "")
        orm.add(row)
        action.says(
            row.slug,
            f"écrit le brouillon {section.of} «\u00a0{row.shown_title}\u00a0»"
            " (enregistrement automatique)",
        )
    return row

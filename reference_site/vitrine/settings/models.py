"""Settings by name, and the frozen object that the screens read."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g
from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_site.db import Entity, session


class VitrineSetting(Entity):
    """One setting of the showcase, as text."""

    __tablename__ = "vitrine_setting"
    __noun__ = "vitrine_setting"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True)
class Settings:
    """What the screens read. `front_page` and `posts_page` are slugs of pages."""

    site_title: str = "Halbrise"
    tagline: str = ""
    show_on_front: str = "posts"
    front_page: str = ""
    posts_page: str = ""
    posts_per_page: int = 10
    comments_open: bool = True
    comments_moderated: bool = True


def read_settings(orm: Session) -> Settings:
    """The settings as stored; a missing one has its default."""
    stored = {row.name: row.value for row in orm.scalars(select(VitrineSetting))}
    default = Settings()
    number = stored.get("posts_per_page", "")
    return Settings(
        site_title=stored.get("site_title", default.site_title),
        tagline=stored.get("tagline", default.tagline),
        show_on_front=stored.get("show_on_front", default.show_on_front),
        front_page=stored.get("front_page", ""),
        posts_page=stored.get("posts_page", ""),
        posts_per_page=int(number) if number.isdigit() and int(number) else default.posts_per_page,
        comments_open=stored.get("comments_open", "1") == "1",
        comments_moderated=stored.get("comments_moderated", "1") == "1",
    )


def current_settings() -> Settings:
    """The settings, read once per request."""
    if "vitrine_settings" not in g:
        g.vitrine_settings = read_settings(session())
    return g.vitrine_settings  # type: ignore[no-any-return]


def write_setting(orm: Session, name: str, value: str) -> None:
    """Inside `record`: set one setting."""
    row = orm.scalar(select(VitrineSetting).where(VitrineSetting.name == name))
    if row is None:
        orm.add(VitrineSetting(name=name, value=value))
    else:
        row.value = value
    g.pop("vitrine_settings", None)

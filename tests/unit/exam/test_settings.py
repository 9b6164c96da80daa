"""Settings are read once and refused with the name of the variable."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.errors import PlatformFailure
from sandbox.settings import Settings


def test_an_empty_environment_gives_a_local_sqlite_in_the_data_folder() -> None:
    found = Settings.from_environment({"HOME": "/home/centre"})
    assert found.data == Path("/home/centre/.local/share/comptoir")
    assert found.database_url == "sqlite:////home/centre/.local/share/comptoir/comptoir.sqlite"
    assert str(found.timezone) == "Europe/Paris"


def test_the_environment_decides_where_everything_is() -> None:
    found = Settings.from_environment(
        {
            "COMPTOIR_DATA": "/srv/exam",
            "COMPTOIR_DATABASE_URL": "postgresql://centre@db/exam",
            "COMPTOIR_TIMEZONE": "Indian/Reunion",
            "COMPTOIR_PORT": "9001",
        }
    )
    assert (found.data, found.port) == (Path("/srv/exam"), 9001)
    assert found.database_url == "postgresql+psycopg://centre@db/exam"
    assert str(found.timezone) == "Indian/Reunion"


@pytest.mark.parametrize(
    ("name", "value"),
    [("COMPTOIR_PORT", "http"), ("COMPTOIR_PORT", "70000"), ("COMPTOIR_TIMEZONE", "Paris/../x")],
)
def test_a_setting_without_sense_is_named_in_the_refusal(name: str, value: str) -> None:
    with pytest.raises(PlatformFailure, match=name):
        Settings.from_environment({"HOME": "/home/centre", name: value})

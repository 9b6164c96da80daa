"""What a newcomer reads in the terminal: addresses, codes, how to stop."""

from __future__ import annotations

from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from grader_ui.demo.scenario import EXAMINER
from grader_ui.demo.stage import Stage


def show_panel(stage: Stage, screen: Console) -> None:
    """Print the panel; addresses stand alone on their line so that they can be clicked."""
    table = Table.grid(padding=(0, 2))
    table.add_row("[bold]Examinateur[/]", stage.console_url)
    table.add_row("", f"identifiant [bold]{EXAMINER}[/]   mot de passe [bold]{stage.password}[/]")
    for one in stage.sitting.candidates:
        person = one.candidate
        table.add_row("", "")
        table.add_row(f"[bold]{person.first_name} {person.surname}[/]", stage.desk_url(one))
        table.add_row("", f"numéro [bold]{person.number}[/]   code [bold]{one.code}[/]")
    table.add_row("", "")
    if stage.scenario.robots:
        table.add_row(
            "[bold]Robots[/]",
            "trois robots composent ; chacun cède sa place dès qu’une personne se connecte",
        )
    minutes = f"{stage.scenario.minutes:g}".replace(".", ",")
    table.add_row("[bold]Durée[/]", f"{minutes} min, sujet {stage.subject.code}")
    table.add_row("[bold]Pour arrêter[/]", "Ctrl-C")
    screen.print(Panel(table, title="Comptoir – épreuve de démonstration", expand=False))

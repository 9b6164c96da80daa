"""Forms of customer service."""

from __future__ import annotations

from flask_wtf import FlaskForm
from sqlalchemy import select
from sqlalchemy.orm import Session
from wtforms import BooleanField, Field, SelectField, StringField, TextAreaField
from wtforms.validators import Email, InputRequired, Length, ValidationError

from reference_site.boutique.admin_layout.fields import ChoiceField, LineField
from reference_site.boutique.care.models import CannedReply
from reference_site.boutique.care.rules import CONTACTS, STATES
from reference_site.boutique.orders.models import Order
from reference_site.shared.identity.models import StaffAccount

LONG = Length(max=6000, message="Ce texte dépasse 6 000 caractères.")


class ContactForm(FlaskForm):  # type: ignore[misc]
    """« Contactez-nous », on the public side."""

    contact = ChoiceField(
        "Sujet", choices=[(name, name) for name in CONTACTS], default=CONTACTS[0]
    )
    name = LineField("Votre nom", [InputRequired("Indiquez votre nom.")], longest=120)
    email = StringField(
        "Votre adresse e-mail",
        [
            InputRequired("Indiquez votre adresse e-mail."),
            Email("Cette adresse e-mail n’est pas complète, par exemple nom@example.org."),
        ],
    )
    order = LineField("Référence de la commande (facultatif)", longest=20)
    message = TextAreaField("Message", [InputRequired("Écrivez votre message."), LONG])


class ReplyForm(FlaskForm):  # type: ignore[misc]
    """An answer to the customer, or a note that only the shop reads."""

    message = TextAreaField("Votre réponse", [InputRequired("Écrivez votre réponse."), LONG])
    private = BooleanField("Note privée : le client ne la reçoit pas")
    state = SelectField("Après l’envoi, l’état devient", choices=list(STATES.items()))


class InsertForm(FlaskForm):  # type: ignore[misc]
    """Which canned reply to put in the answer."""

    reply = ChoiceField("Message prédéfini")

    def offer(self, orm: Session) -> None:
        """The replies, in alphabetical order."""
        names = orm.scalars(select(CannedReply.name).order_by(CannedReply.name))
        self.reply.choices = [("", "Choisir un message"), *((name, name) for name in names)]


class StateForm(FlaskForm):  # type: ignore[misc]
    """The state of a thread."""

    state = SelectField("État", choices=list(STATES.items()))


class ForwardForm(FlaskForm):  # type: ignore[misc]
    """To whom a thread is forwarded, with a word."""

    employee = ChoiceField("Employé")
    comment = TextAreaField("Commentaire", [LONG])

    def offer(self, orm: Session) -> None:
        """Active accounts, by login."""
        rows = orm.execute(
            select(StaffAccount.login, StaffAccount.display_name)
            .where(StaffAccount.active)
            .order_by(StaffAccount.display_name)
        )
        self.employee.choices = [("", "Choisir un employé"), *((key, name) for key, name in rows)]

    def validate_employee(self, field: Field) -> None:
        """Somebody must be chosen."""
        if not field.data:
            raise ValidationError("Choisissez un employé.")


class LinkForm(FlaskForm):  # type: ignore[misc]
    """Which order a thread is about; empty unlinks."""

    order = LineField("Référence de la commande", longest=20)
    found: Order | None = None

    def seek(self, orm: Session) -> bool:
        """Look for the order that was typed; False with an error when there is none."""
        reference = (self.order.data or "").upper()
        self.found = orm.scalar(select(Order).where(Order.reference == reference))
        if reference and self.found is None:
            self.order.errors = [
                "Aucune commande ne porte cette référence. Vérifiez-la dans Commandes."
            ]
            return False
        return True


class CannedReplyForm(FlaskForm):  # type: ignore[misc]
    """« Message prédéfini »."""

    name = LineField("Nom", [InputRequired("Donnez un nom au message.")], longest=120)
    body = TextAreaField("Message", [InputRequired("Écrivez le message."), LONG])

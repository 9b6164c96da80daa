"""Forms of customer service."""

from __future__ import annotations

from flask_wtf import FlaskForm
from sqlalchemy import select
from sqlalchemy.orm import Session
from wtforms import BooleanField, Field, StringField, TextAreaField
from wtforms.validators import DataRequired, Email, Length, ValidationError

from reference_site.boutique.admin_layout.fields import ChoiceField, LineField
from reference_site.boutique.care.models import CannedReply
from reference_site.boutique.care.rules import CONTACTS, STATES
from reference_site.boutique.orders.models import Order
from reference_site.shared.identity.models import StaffAccount

LONG = Length(max=6000, message="Ce texte dépasse 6 000 caractères.")


class ContactForm(FlaskForm):
    """« Contactez-nous », on the public side."""

    contact = ChoiceField("Sujet", choices=[(name, name) for name in CONTACTS], default=CONTACTS[0])
    name = LineField("Votre nom", [DataRequired("Indiquez votre nom.")], longest=120)
    email = StringField(
        "Votre adresse e-mail",
        [
            DataRequired("Indiquez votre adresse e-mail."),
            Email("Cette adresse e-mail n’est pas complète, par exemple nom@example.org."),
        ],
    )
    order = LineField("Référence de la commande (facultatif)", longest=20)
    message = TextAreaField("Message", [DataRequired("Écrivez votre message."), LONG])


class ReplyForm(FlaskForm):
    """An answer to the customer, or a note that only the shop reads."""

    message = TextAreaField("Votre réponse", [DataRequired("Écrivez votre réponse."), LONG])
    private = BooleanField("Note privée : le client ne la reçoit pas")
    state = ChoiceField("Après l’envoi, l’état devient", choices=list(STATES.items()))


class InsertForm(FlaskForm):
    """Which canned reply to put in the answer."""

    reply = ChoiceField("Message prédéfini")

    def offer(self, orm: Session) -> None:
        """The replies, in alphabetical order."""
        names = orm.scalars(select(CannedReply.name).order_by(CannedReply.name))
        self.reply.offer([("", "Choisir un message"), *((name, name) for name in names)])


class StateForm(FlaskForm):
    """The state of a thread."""

    state = ChoiceField("État", choices=list(STATES.items()))


class ForwardForm(FlaskForm):
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
        self.employee.offer([("", "Choisir un employé"), *((key, name) for key, name in rows)])

    def validate_employee(self, field: Field) -> None:
        """Somebody must be chosen."""
        if not field.data:
            raise ValidationError("Choisissez un employé.")


class LinkForm(FlaskForm):
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


class CannedReplyForm(FlaskForm):
    """« Message prédéfini »."""

    name = LineField("Nom", [DataRequired("Donnez un nom au message.")], longest=120)
    body = TextAreaField("Message", [DataRequired("Écrivez le message."), LONG])

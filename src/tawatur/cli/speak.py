"""click in two languages: help texts come from the table of messages, by the command's and the option's name.

In: the declarations of commands. Out: click commands whose help speaks the language that was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import click

from tawatur.messages import LANGS, Lang, say


def lang_of(ctx: click.Context) -> Lang:
    """The language of this call: the root's ``obj``, set before anything is parsed."""
    return cast("Lang", ctx.find_root().obj)


def asked_lang(arguments: Sequence[str], default: Lang) -> Lang:
    """The value of ``--lang`` among raw arguments, needed before parsing so that help and errors speak it too."""
    for at, word in enumerate(arguments):
        told = (
            word[7:]
            if word.startswith("--lang=")
            else arguments[at + 1]
            if word == "--lang" and arguments[at + 1 :]
            else ""
        )
        if told in LANGS:
            return told
    return default


class Option(click.Option):
    """An option whose help is the message ``opt.<name>``."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Name and help in the language of this call."""
        self.help = say(f"opt.{max(self.opts, key=len).lstrip('-')}", lang_of(ctx))
        return super().get_help_record(ctx)


class Command(click.Command):
    """A command whose help is the messages ``short.<name>``, ``help.<name>`` and ``examples.<name>``."""

    allow_extra_args = True  # so that ours is the message for them

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse words that the command does not take, in the language of this call."""
        rest = super().parse_args(ctx, args)
        if rest:
            ctx.fail(say("error.too_many_words", lang_of(ctx), names=" ".join(rest)))
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """-h and --help, described in the language of this call."""
        option = super().get_help_option(ctx)
        if option:
            option.help = say("opt.help", lang_of(ctx))
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("help.usage", lang_of(ctx)) + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does, and examples."""
        lang = lang_of(ctx)
        formatter.write("\n" + say(f"help.{self.name}", lang) + "\n")
        formatter.write("\n" + say("help.examples", lang) + "\n")
        for line in say(f"examples.{self.name}", lang).splitlines():
            formatter.write(f"  {line}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with its help."""
        rows = [
            row
            for param in self.get_params(ctx)
            if isinstance(param, click.Option) and (row := param.get_help_record(ctx))
        ]
        with formatter.section(say("help.options", lang_of(ctx)).rstrip(":")):
            formatter.write_dl(rows)


class Commands(click.Group):
    """The group of all commands. None is imported before it is called; their short helps are messages."""

    def __init__(self, homes: dict[str, str], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        self.homes = homes

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the line."""
        return list(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in self.homes:
            return None
        import importlib  # noqa: PLC0415 -- with the command it loads

        return cast("click.Command", getattr(importlib.import_module(self.homes[cmd_name]), f"{cmd_name}_command"))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant, or an error that names the nearest ones."""
        if args and args[0] not in self.homes and not args[0].startswith("-"):
            import difflib  # noqa: PLC0415 -- only for a mistyped command

            near = difflib.get_close_matches(args[0], self.homes, n=2, cutoff=0.5)
            lang = lang_of(ctx)
            hint = " " + say("error.did_you_mean", lang, names=", ".join(near)) if near else ""
            ctx.fail(say("error.no_command", lang, name=args[0]) + hint)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The whole help of ``tawatur``."""
        lang = lang_of(ctx)
        formatter.write_usage(ctx.command_path, say("help.usage_group", lang), prefix=say("help.usage", lang) + " ")
        formatter.write("\n" + say("help.tawatur", lang) + "\n")
        with formatter.section(say("help.commands", lang).rstrip(":")):
            formatter.write_dl([(name, say(f"short.{name}", lang)) for name in self.homes])
        formatter.write("\n" + say("help.footer", lang) + "\n")

"""``tawatur``: find the command, run it, turn what goes wrong into a message and an exit code.

Exit codes: 0 ok; 1 a fault of ours; 2 usage; 3 finished with rejected inputs; 4 nothing found; 5 verification failed;
6 the case is locked; 74 input or output failed; 130 interrupted.
"""

from __future__ import annotations

import errno
import os
import sys

import click

from tawatur import __version__
from tawatur.cli.command import SETTINGS
from tawatur.cli.screen import one_line
from tawatur.cli.speak import Commands, asked_lang
from tawatur.config import load
from tawatur.errors import ConfigError, TawaturError
from tawatur.messages import Lang, refusal, say

#: Command -> the module that holds it, imported when it is called; in the order of the line.
HOMES = {
    "run": "tawatur.cli.running",
    "gather": "tawatur.cli.pages",
    "read": "tawatur.cli.pages",
    "mark": "tawatur.cli.pages",
    "link": "tawatur.cli.running",
    "compare": "tawatur.cli.running",
    "tell": "tawatur.cli.telling",
    "why": "tawatur.cli.why",
    "search": "tawatur.cli.asking",
    "issues": "tawatur.cli.asking",
    "versions": "tawatur.cli.versions",
    "export": "tawatur.cli.exporting",
    "judge": "tawatur.cli.judging",
    "verify": "tawatur.cli.keeping",
    "web": "tawatur.cli.serving",
}


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"tawatur {__version__}")
        ctx.exit()


@click.pass_context
def _without_command(ctx: click.Context) -> None:
    """Show how to call ``tawatur`` where no command was named."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


APP = Commands(
    HOMES,
    name="tawatur",
    callback=_without_command,
    invoke_without_command=True,
    context_settings=SETTINGS,
    params=[
        click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version),
        click.Option(["--lang"], expose_value=False),
    ],
)


def start(arguments: list[str]) -> int:
    """Run ``tawatur`` with ``arguments``; returns the exit code."""
    lang = asked_lang(arguments, _usual_lang())
    try:
        done = APP.main(arguments, prog_name="tawatur", standalone_mode=False, obj=lang)
    except click.UsageError as wrong:
        return _complain(f"{say('error.usage', lang)} {_told(wrong, lang)}", 2, _hint(wrong, lang))
    except TawaturError as wrong:
        return _complain(wrong.arabic if lang == "ar" else wrong.english, wrong.exit_code)
    except (KeyboardInterrupt, click.Abort):
        return _complain(say("note.interrupted", lang), 130)
    except SystemExit:  # click's word for a closed pipe: the reader of our output (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as wrong:
        key = "error.disk_full" if wrong.errno in (errno.ENOSPC, errno.EDQUOT) else "error.system"
        return _complain(say(key, lang, path=wrong.filename or "stdout", why=refusal(wrong)), 74)
    except Exception as fault:  # noqa: BLE001 -- the last line of defence: say it in both languages, show the trace if asked
        return _fault(fault, lang, verbose="--verbose" in arguments or "-v" in arguments)
    return done if isinstance(done, int) else 0


def _usual_lang() -> Lang:
    """The configured language; English where the configuration is broken (the command will say so)."""
    try:
        return load(None).lang
    except ConfigError:
        return "en"


def _told(wrong: click.UsageError, lang: Lang) -> str:
    """What is wrong with the words of the command line, in the reader's language."""
    if isinstance(wrong, click.NoSuchOption):
        near = ", ".join(wrong.possibilities or ())
        hint = " " + say("error.did_you_mean", lang, names=near) if near else ""
        return say("error.no_option", lang, name=wrong.option_name) + hint
    param = getattr(wrong, "param", None)
    name = max(param.opts, key=len) if isinstance(param, click.Option) else param.metavar if param else ""
    if isinstance(wrong, click.MissingParameter):
        return say("error.missing_word", lang, name=name)
    if isinstance(wrong, click.BadParameter):
        return say("error.bad_word", lang, name=name, why=_takes(param, lang) or wrong.message)
    if isinstance(wrong, click.BadOptionUsage):
        return say("error.no_value", lang, name=wrong.option_name)
    return wrong.format_message()


def _takes(param: click.Parameter | None, lang: Lang) -> str:
    """The values that a parameter takes, where they are few or a range; else nothing."""
    if param is None:
        return ""
    if isinstance(param.type, click.Choice):
        return say("error.takes", lang, known=", ".join(map(str, param.type.choices)))
    if isinstance(param.type, click.IntRange):
        return say("error.takes", lang, known=f"{param.type.min}-{param.type.max}")
    return ""


def _hint(wrong: click.UsageError, lang: Lang) -> str:
    return say("note.see_help", lang, command=wrong.ctx.command_path if wrong.ctx else "tawatur")


def _complain(message: str, code: int, *more: str) -> int:
    for text in (message, *more):
        click.echo(one_line(text), err=True)
    return code


def _fault(fault: Exception, lang: Lang, *, verbose: bool) -> int:
    if verbose:
        import traceback  # noqa: PLC0415 -- only for a fault

        click.echo("".join(traceback.format_exception(fault)), err=True)
    return _complain(say("error.internal", lang, what=f"{type(fault).__name__}: {fault}"), 1)

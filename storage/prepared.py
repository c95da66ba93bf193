"""Statements of the hot path: written with SQLAlchemy Core, compiled once, run on the bare driver."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement


class Prepared:
    """
    One statement, compiled at first use on a kind of database. Running it costs a fifth of executing it through
    SQLAlchemy each time.

    The values given must be as the driver takes them (moments as milliseconds, JSON as text), and rows come back as
    plain tuples. Parameters are named in the statement with `bindparam`, or by their column in an insert.
    """

    __slots__ = ("fixed", "kind", "names", "sql", "statement")

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement
        self.kind = self.sql = ""
        self.names: Sequence[str] | None = None
        self.fixed: dict[str, Any] = {}

    def run(self, connection: Connection, **given: Any) -> Any:
        """Run it with these values; returns the driver's cursor."""
        if self.kind != connection.dialect.name:
            self._compile(connection)
        every = {**self.fixed, **given}
        values = every if self.names is None else [every[name] for name in self.names]
        return _driver(connection).execute(self.sql, values)

    def run_many(self, connection: Connection, given: Sequence[dict[str, Any]]) -> None:
        """Run it once for each set of values."""
        if self.kind != connection.dialect.name:
            self._compile(connection)
        names = self.names
        every = [{**self.fixed, **each} for each in given]
        values = every if names is None else [[each[name] for name in names] for each in every]
        _driver(connection).cursor().executemany(self.sql, values)

    def _compile(self, connection: Connection) -> None:
        compile_in_full = {"render_postcompile": True}
        compiled = self.statement.compile(dialect=connection.dialect, compile_kwargs=compile_in_full)
        assert isinstance(compiled, SQLCompiler)
        self.names = compiled.positiontup
        self.fixed = dict(compiled.params or {})
        self.kind, self.sql = connection.dialect.name, str(compiled)


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection

"""That somebody put a handoff off, and that more danger came to one person alone, which only notes in words said."""

from datetime import datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

handoff = sa.table('handoff', sa.column('id'), sa.column('remind_at', storage.columns.Instant()),
                   sa.column('put_off_to', storage.columns.Instant()))
note = sa.table('handoff_note', sa.column('id'), sa.column('handoff_id'), sa.column('by'), sa.column('name'),
                sa.column('text'), sa.column('came_alone', sa.Boolean()))
person = sa.table('person', sa.column('zone'))


def upgrade() -> None:
    with op.batch_alter_table('handoff') as batch:
        batch.add_column(sa.Column('put_off_to', storage.columns.Instant(), nullable=True))
    with op.batch_alter_table('handoff_note') as batch:
        batch.add_column(sa.Column('came_alone', sa.Boolean(), nullable=False, server_default=sa.false()))
    ours = note.c.by == 'alongside'
    op.execute(sa.update(note).where(ours, note.c.name != '').values(came_alone=sa.true()))
    connection = op.get_bind()
    zones = {'Europe/London', *connection.scalars(sa.select(person.c.zone).distinct())}
    written = sa.select(note.c.handoff_id, note.c.text).where(ours, note.c.text.like('Put off to %')).order_by(note.c.id)
    last = {row.handoff_id: row.text for row in connection.execute(written)}
    for row in connection.execute(sa.select(handoff.c.id, handoff.c.remind_at)).all():
        if row.remind_at and last.get(row.id) in {as_written(row.remind_at, zone) for zone in zones}:
            connection.execute(sa.update(handoff).where(handoff.c.id == row.id).values(put_off_to=row.remind_at))


def as_written(until: datetime, zone: str) -> str:
    try:
        there = until.astimezone(ZoneInfo(zone))
    except (KeyError, ValueError, OSError):
        return ''
    return f'Put off to {there:%a} {there.day} {there:%B %Y, %H:%M}.'


def downgrade() -> None:
    with op.batch_alter_table('handoff_note') as batch:
        batch.drop_column('came_alone')
    with op.batch_alter_table('handoff') as batch:
        batch.drop_column('put_off_to')

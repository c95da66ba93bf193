"""Who said yes or no to a request for an expert and why, who comes, and since when it stands as it does."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

GOES_ON = ('agreed', 'matched', 'scoping', 'running')
request = sa.table('package_request', sa.column('id'), sa.column('state'),
                   sa.column('at', storage.columns.Instant()), sa.column('remind_at', storage.columns.Instant()))


def upgrade() -> None:
    with op.batch_alter_table('package_request') as batch:
        batch.add_column(sa.Column('moved_at', storage.columns.Instant(), nullable=True))
        batch.add_column(sa.Column('decided_by', sa.String(length=64), nullable=False, server_default=''))
        batch.add_column(sa.Column('why', sa.Text(), nullable=False, server_default=''))
        batch.add_column(sa.Column('who', sa.Text(), nullable=False, server_default=''))
    connection = op.get_bind()
    # Since when they stand so was never kept: the longest that any may wait is counted from when they were asked for.
    for row in connection.execute(sa.select(request).where(request.c.state.in_(GOES_ON))).fetchall():
        this = sa.update(request).where(request.c.id == row.id)
        connection.execute(this.values(remind_at=row.at + timedelta(weeks=12)))


def downgrade() -> None:
    with op.batch_alter_table('package_request') as batch:
        for column in ('who', 'why', 'decided_by', 'moved_at'):
            batch.drop_column(column)

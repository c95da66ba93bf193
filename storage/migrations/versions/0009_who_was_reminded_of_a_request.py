"""When somebody is to be reminded of a request that nobody decides on, and who was."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

request = sa.table('package_request', sa.column('id'), sa.column('state'),
                   sa.column('at', storage.columns.Instant()), sa.column('remind_at', storage.columns.Instant()))


def upgrade() -> None:
    with op.batch_alter_table('package_request') as batch:
        batch.add_column(sa.Column('remind_at', storage.columns.Instant(), nullable=True))
        batch.add_column(sa.Column('reminded_at', storage.columns.Instant(), nullable=True))
        batch.add_column(sa.Column('reminded', sa.String(length=64), nullable=False, server_default=''))
    connection = op.get_bind()
    for row in connection.execute(sa.select(request).where(request.c.state == 'asked')).fetchall():
        this = sa.update(request).where(request.c.id == row.id)
        connection.execute(this.values(remind_at=row.at + timedelta(weeks=1)))


def downgrade() -> None:
    with op.batch_alter_table('package_request') as batch:
        for column in ('reminded', 'reminded_at', 'remind_at'):
            batch.drop_column(column)

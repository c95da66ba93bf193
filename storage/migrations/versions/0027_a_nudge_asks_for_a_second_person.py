"""When whoever wrote a nudge to many asked for somebody else to approve it: it stands on the others' Home until then."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('nudge') as table:
        table.add_column(sa.Column('second_asked_at', storage.columns.Instant()))


def downgrade() -> None:
    with op.batch_alter_table('nudge') as table:
        table.drop_column('second_asked_at')

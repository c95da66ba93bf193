"""What staff wrote for whoever says yes to a nudge."""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('nudge') as batch:
        batch.add_column(sa.Column('more', sa.Text(), nullable=False, server_default=''))


def downgrade() -> None:
    with op.batch_alter_table('nudge') as batch:
        batch.drop_column('more')

"""Which danger was none, as whoever closed it says."""

import sqlalchemy as sa
from alembic import op

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Added in place: a table made anew would take what was written in each handoff with the old one.
    op.add_column('handoff', sa.Column('false_alarm', sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column('handoff', 'false_alarm')

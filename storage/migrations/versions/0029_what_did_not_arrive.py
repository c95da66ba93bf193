"""What did not arrive is found at once, however much did: the first page of the console counts it all day."""

import sqlalchemy as sa
from alembic import op

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None

LOST = sa.text("state IN ('failed', 'unknown')")


def upgrade() -> None:
    op.create_index('ix_message_lost', 'message', ['at'], sqlite_where=LOST, postgresql_where=LOST)


def downgrade() -> None:
    op.drop_index('ix_message_lost', 'message')

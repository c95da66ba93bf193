"""An area was last heard when one of its residents last wrote: their chats know, and nothing else does."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("area", "heard_at")


def downgrade() -> None:
    op.add_column("area", sa.Column("heard_at", storage.columns.Instant(), nullable=True))

"""When those who work here last opened a page of ours: each visit counts for reaching them, not only signing in."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None

SIGNED_IN = sa.text(
    "UPDATE person SET here_at = (SELECT max(used_at) FROM pass_link"
    " WHERE pass_link.person_id = person.id AND pass_link.purpose = 'sign_in') WHERE role IN ('adviser', 'staff')"
)


def upgrade() -> None:
    with op.batch_alter_table('person') as table:
        table.add_column(sa.Column('here_at', storage.columns.Instant()))
    op.execute(SIGNED_IN)


def downgrade() -> None:
    with op.batch_alter_table('person') as table:
        table.drop_column('here_at')

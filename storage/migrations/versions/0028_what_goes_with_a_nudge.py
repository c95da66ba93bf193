"""What goes with a nudge: a file of the team's or a document of the programme; and what a picture shows, in words."""

import sqlalchemy as sa
from alembic import op

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('attachment') as table:
        table.add_column(sa.Column('alt', sa.Text(), nullable=False, server_default=''))
    with op.batch_alter_table('nudge') as table:
        table.add_column(sa.Column('file', sa.String(length=32), nullable=False, server_default=''))
        table.add_column(sa.Column('document', sa.String(length=64), nullable=False, server_default=''))


def downgrade() -> None:
    with op.batch_alter_table('nudge') as table:
        table.drop_column('document')
        table.drop_column('file')
    with op.batch_alter_table('attachment') as table:
        table.drop_column('alt')

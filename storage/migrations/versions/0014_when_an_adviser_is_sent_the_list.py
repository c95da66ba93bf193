"""The hour at which an adviser is sent the list of the day, and when it comes next."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('person') as batch:
        batch.add_column(sa.Column('list_at', sa.Integer(), nullable=True))
        batch.add_column(sa.Column('list_due', storage.columns.Instant(), nullable=True))
    op.create_index('ix_person_list_due', 'person', ['list_due'],
                    sqlite_where=sa.text('list_due IS NOT NULL'), postgresql_where=sa.text('list_due IS NOT NULL'))


def downgrade() -> None:
    op.drop_index('ix_person_list_due', table_name='person')
    with op.batch_alter_table('person') as batch:
        batch.drop_column('list_due')
        batch.drop_column('list_at')

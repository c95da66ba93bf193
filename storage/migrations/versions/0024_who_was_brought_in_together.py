"""Who was brought in from a table together, so that it can be undone; an expert's first day, and which day of an event is known."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('brought_in',
    sa.Column('id', BIG, nullable=False),
    sa.Column('file', sa.Text(), nullable=False),
    sa.Column('by', sa.Text(), nullable=False),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.Column('undone_at', storage.columns.Instant(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_brought_in'))
    )
    with op.batch_alter_table('person') as batch:
        batch.add_column(sa.Column('brought_in', BIG, nullable=True))
    op.create_index('ix_person_brought_in', 'person', ['brought_in'],
                    sqlite_where=sa.text('brought_in IS NOT NULL'), postgresql_where=sa.text('brought_in IS NOT NULL'))
    with op.batch_alter_table('package_request') as batch:
        batch.add_column(sa.Column('first_day', sa.Date(), nullable=True))
    with op.batch_alter_table('booking') as batch:
        batch.add_column(sa.Column('on', sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('booking') as batch:
        batch.drop_column('on')
    with op.batch_alter_table('package_request') as batch:
        batch.drop_column('first_day')
    op.drop_index('ix_person_brought_in', table_name='person')
    with op.batch_alter_table('person') as batch:
        batch.drop_column('brought_in')
    op.drop_table('brought_in')

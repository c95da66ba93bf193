"""What a nudge goes by: who changed and approved it, what was set aside for whom, a series by an area's own dates."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
OF_NUDGES = ('approved_at', 'changed_by', 'revision', 'instead', 'series')


def upgrade() -> None:
    with op.batch_alter_table('nudge') as table:
        table.add_column(sa.Column('approved_at', storage.columns.Instant()))
        table.add_column(sa.Column('changed_by', BIG))
        table.add_column(sa.Column('revision', sa.Integer(), nullable=False, server_default='1'))
        table.add_column(sa.Column('instead', storage.columns.Json(), nullable=False, server_default='{}'))
        table.add_column(sa.Column('series', storage.columns.Json(), nullable=False, server_default='{}'))
    with op.batch_alter_table('nudge_recipient') as table:
        table.add_column(sa.Column('day', sa.Date()))
    op.create_table('nudge_override',
    sa.Column('nudge_id', BIG, nullable=False),
    sa.Column('person_id', BIG, nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('by', BIG),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.ForeignKeyConstraint(['nudge_id'], ['nudge.id'], name=op.f('fk_nudge_override_nudge_id_nudge'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_nudge_override_person_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('nudge_id', 'person_id', 'kind', name=op.f('pk_nudge_override'))
    )


def downgrade() -> None:
    op.drop_table('nudge_override')
    with op.batch_alter_table('nudge_recipient') as table:
        table.drop_column('day')
    with op.batch_alter_table('nudge') as table:
        for each in OF_NUDGES:
            table.drop_column(each)

"""Which phase an area was in when; of what was before this, the one it is in now."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
AS_IT_IS = "INSERT INTO phase_change (area_id, phase, at) SELECT id, phase, 0 FROM area WHERE phase <> ''"


def upgrade() -> None:
    op.create_table('phase_change',
    sa.Column('id', BIG, nullable=False),
    sa.Column('area_id', sa.String(length=64), nullable=False),
    sa.Column('phase', sa.String(length=64), nullable=False),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_phase_change_area_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_phase_change'))
    )
    op.create_index(op.f('ix_phase_change_area_id'), 'phase_change', ['area_id'])
    op.execute(AS_IT_IS)


def downgrade() -> None:
    op.drop_table('phase_change')

"""Groups of residents that staff keep by name."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('segment',
    sa.Column('id', BIG, nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('tree', storage.columns.Json(), nullable=False),
    sa.Column('made_by', BIG, nullable=True),
    sa.Column('made_at', storage.columns.Instant(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_segment')),
    sa.UniqueConstraint('name', name=op.f('uq_segment_name'))
    )


def downgrade() -> None:
    op.drop_table('segment')

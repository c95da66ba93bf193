"""What people have put right on an area's card: what it is about, how they say it is, and who said so."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('put_right',
    sa.Column('id', BIG, nullable=False),
    sa.Column('area_id', sa.String(length=64), nullable=False),
    sa.Column('about', sa.String(length=16), nullable=False),
    sa.Column('kind', sa.String(length=80), nullable=False),
    sa.Column('says', sa.Text(), nullable=False),
    sa.Column('day', sa.Date(), nullable=True),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_put_right_area_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_put_right')),
    sa.UniqueConstraint('area_id', 'about', 'kind', name=op.f('uq_put_right_area_id_about_kind'))
    )


def downgrade() -> None:
    op.drop_table('put_right')

"""What people decided after a review, so that the next one shows it."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('review_decision',
    sa.Column('id', BIG, nullable=False),
    sa.Column('about', sa.String(length=120), nullable=False),
    sa.Column('first', sa.Integer(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('by', sa.Text(), nullable=False),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review_decision'))
    )


def downgrade() -> None:
    op.drop_table('review_decision')

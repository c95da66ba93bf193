"""The advisers' group on Telegram: each area's topic in it, and the cards that are shown there."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('forum_topic',
    sa.Column('id', BIG, nullable=False),
    sa.Column('chat', sa.String(length=32), nullable=False),
    sa.Column('area_id', sa.String(length=64), nullable=False),
    sa.Column('thread', BIG, nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('closed', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_forum_topic')),
    sa.UniqueConstraint('chat', 'area_id', name=op.f('uq_forum_topic_chat_area_id'))
    )
    op.create_table('forum_card',
    sa.Column('id', BIG, nullable=False),
    sa.Column('chat', sa.String(length=32), nullable=False),
    sa.Column('handoff_id', BIG, nullable=False),
    sa.Column('area_id', sa.String(length=64), nullable=False),
    sa.Column('message_id', BIG, nullable=True),
    sa.Column('shown', sa.Text(), nullable=False),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_forum_card')),
    sa.UniqueConstraint('chat', 'handoff_id', name=op.f('uq_forum_card_chat_handoff_id'))
    )


def downgrade() -> None:
    op.drop_table('forum_card')
    op.drop_table('forum_topic')

"""Messages that show an adviser what can be done with a handoff, so that they can be changed where they stand."""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('card',
    sa.Column('id', BIG, nullable=False),
    sa.Column('handoff_id', BIG, nullable=False),
    sa.Column('message_id', BIG, nullable=False),
    sa.Column('whole', sa.Boolean(), nullable=False),
    sa.Column('shown', sa.Text(), nullable=False),
    sa.Column('change_id', BIG, nullable=True),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoff.id'], name=op.f('fk_card_handoff_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_card_message_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_card')),
    sa.UniqueConstraint('message_id', name=op.f('uq_card_message_id'))
    )
    op.create_index(op.f('ix_card_handoff_id'), 'card', ['handoff_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_card_handoff_id'), table_name='card')
    op.drop_table('card')

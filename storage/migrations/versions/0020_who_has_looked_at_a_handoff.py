"""Who of those who work here has looked at a handoff, and who is writing in it."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('desk_look',
    sa.Column('id', BIG, nullable=False),
    sa.Column('handoff_id', BIG, nullable=False),
    sa.Column('who', BIG, nullable=False),
    sa.Column('read_at', storage.columns.Instant(), nullable=True),
    sa.Column('writing_at', storage.columns.Instant(), nullable=True),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoff.id'], name=op.f('fk_desk_look_handoff_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['who'], ['person.id'], name=op.f('fk_desk_look_who'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_look')),
    sa.UniqueConstraint('handoff_id', 'who', name=op.f('uq_desk_look_handoff_id_who'))
    )


def downgrade() -> None:
    op.drop_table('desk_look')

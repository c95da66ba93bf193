"""Whose a sentence is that was not understood, so that it goes when they do."""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('DELETE FROM miss')  # of those kept so far nobody can tell whose they are, nor whether they agreed
    with op.batch_alter_table('miss') as batch:
        batch.add_column(sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch.create_foreign_key(op.f('fk_miss_person_id'), 'person', ['person_id'], ['id'], ondelete='CASCADE')
        batch.create_index(op.f('ix_miss_person_id'), ['person_id'])


def downgrade() -> None:
    with op.batch_alter_table('miss') as batch:
        batch.drop_index(op.f('ix_miss_person_id'))
        batch.drop_constraint(op.f('fk_miss_person_id'), type_='foreignkey')
        batch.drop_column('person_id')

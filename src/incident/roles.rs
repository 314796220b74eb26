//! The roles of the playbook that nobody fills (A8).

use super::fold::Incident;
use crate::playbook::Role;

impl Incident {
    /// The required roles of the playbook that nobody fills (A8).
    pub fn unfilled_roles(&self) -> Vec<&Role> {
        let roles = self.playbook.as_deref().map_or(&[][..], |playbook| &playbook.roles);
        let filled =
            |role: &Role| self.stakeholders.list.iter().any(|known| known.profile.fills(role));
        roles.iter().filter(|role| role.required && !filled(role)).collect()
    }
}

package counterpart.web.user;

/// A principal that stands for a person, however she signed in.
public interface UserPrincipal {

    AuthenticatedUser person();
}

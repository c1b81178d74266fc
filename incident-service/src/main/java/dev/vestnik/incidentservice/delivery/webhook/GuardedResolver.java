package dev.vestnik.incidentservice.delivery.webhook;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Looks names up and lets through only addresses of the open internet. Asked by the client for every connection it makes, and what it answers is what is
 * connected to: a name that points elsewhere a moment later gains nothing. Literal addresses pass here too.
 */
final class GuardedResolver extends AddressResolverGroup<InetSocketAddress> {
    private final AddressResolverGroup<InetSocketAddress> names;

    GuardedResolver(AddressResolverGroup<InetSocketAddress> names) {
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Guarded(executor, names.getResolver(executor));
    }

    @Override
    public void close() {
        super.close();
        names.close();
    }

    private static final class Guarded extends AbstractAddressResolver<InetSocketAddress> {
        private final AddressResolver<InetSocketAddress> names;

        Guarded(EventExecutor executor, AddressResolver<InetSocketAddress> names) {
            super(executor, InetSocketAddress.class);
            this.names = names;
        }

        /** Never: what counts as resolved would be connected to unseen. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress unresolved, Promise<InetSocketAddress> promise) {
            var all = executor().<List<InetSocketAddress>>newPromise();
            all.addListener(done -> settle(promise, all));
            doResolveAll(unresolved, all);
        }

        private static void settle(Promise<InetSocketAddress> promise, Future<List<InetSocketAddress>> all) {
            if (all.isSuccess()) {
                promise.setSuccess(all.getNow().getFirst());
            } else {
                promise.setFailure(all.cause());
            }
        }

        @Override
        protected void doResolveAll(InetSocketAddress unresolved, Promise<List<InetSocketAddress>> promise) {
            var found = unresolved.isUnresolved()
                    ? names.resolveAll(unresolved)
                    : executor().newSucceededFuture(List.of(unresolved));
            found.addListener(done -> judge(unresolved, found, promise));
        }

        private static void judge(
                InetSocketAddress asked,
                Future<List<InetSocketAddress>> found,
                Promise<List<InetSocketAddress>> promise) {
            if (!found.isSuccess()) {
                promise.setFailure(found.cause());
            } else if (found.getNow().stream().allMatch(Guarded::isPublic)) {
                promise.setSuccess(found.getNow());
            } else {
                promise.setFailure(new ClosedAddress(asked.getHostString()));
            }
        }

        private static boolean isPublic(InetSocketAddress address) {
            return !address.isUnresolved() && PublicAddresses.isPublic(address.getAddress());
        }
    }
}
